import { sampleOutputs } from '../../../../utils/rules/openness/sample-outputs';
import { describeSaidInCard } from '../said-in-card';

describeSaidInCard(sampleOutputs, 'sample-outputs');
