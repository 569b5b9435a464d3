/** Words that templates leave behind where nothing was filled in. */
const TEMPLATE =
  /\[?\b(?:needs )?more information(?: needed)?\b\]?|\b(?:tbd|todo|n\/a|coming soon)\b|待补充|待更新/gi;

/** Sentences of the hubs' and trainers' card templates, which are nobody's word on this model. */
const BOILERPLATE =
  /more information needed|users \(both direct and downstream\) should be made aware|use the code below to get started with the model|this model ?card aims to be a base template|provide a (?:quick|longer) summary of what|this model has been pushed to the hub using|carbon emissions can be estimated using|describe your model here|(?:copied|adapted) from the model['’]s official model card|this model card has been (?:automatically )?generated|this (?:README|model card) was (?:automatically |auto-?)generated/i;
export const isBoilerplate = (text: string): boolean => BOILERPLATE.test(text);

/** Longer texts hold words of their own beside a template's sentence. */
const BOILERPLATE_LENGTH = 300;

/** Characters of text once template words are gone. */
export const filled = (text: string): number =>
  (text.length < BOILERPLATE_LENGTH && isBoilerplate(text) ? '' : text)
    .replaceAll(TEMPLATE, '')
    .replaceAll(/[\s\-*:.]+/g, ' ')
    .trim().length;
