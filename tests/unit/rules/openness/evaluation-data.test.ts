import { evaluationData } from '../../../../utils/rules/openness/evaluation-data';
import { describeSaidInCard } from '../said-in-card';

describeSaidInCard(evaluationData, 'evaluation-data');
