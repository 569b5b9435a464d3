import loadRisk from '../../../assets/locales/en/load-risk.json';
import openness from '../../../assets/locales/en/openness.json';
import provenance from '../../../assets/locales/en/provenance.json';

const texts: Readonly<Record<string, string>> = { ...openness, ...loadRisk, ...provenance };
export default texts;
