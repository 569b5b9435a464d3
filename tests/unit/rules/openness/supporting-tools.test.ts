import { supportingTools } from '../../../../utils/rules/openness/supporting-tools';
import { describeSaidInCard } from '../said-in-card';

describeSaidInCard(supportingTools, 'supporting-tools');
