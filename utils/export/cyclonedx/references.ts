import type { Report } from '../../report/report';
import { valueOf } from '../../model/slot';
import { siteOf } from '../../hubs/sites';
import { webAddress } from '../addresses';
import type { Description, Stated } from '../describe/description';
import { given } from '../given';
import { checkedSignatures, signatureComment } from '../describe/signatures';
import { safeText } from '../../text/safe-text';
import { encoded } from '../text';
import { hashesOf } from './files';

/** An external reference with how it is known; null when it follows from the subject alone. */
export interface Reference {
  readonly reference: object;
  readonly stated: Stated<unknown> | null;
}

/** Where more is: card, files, repository, papers, licence, code, and signatures that lie beside the files. */
export const references = (report: Report, described: Description): readonly Reference[] => [
  ...ofHub(report, described),
  ...papers(described),
  ...code(report),
  ...signatures(report, described),
];

const own = (type: string, url: string): Reference => ({ reference: { type, url }, stated: null });

function ofHub({ subject, facts }: Report, described: Description): readonly Reference[] {
  const site = siteOf(subject.hub);
  if (site === null) return [];
  return [
    ...(valueOf(facts.hasCard) === true ? [own('model-card', site.file(subject, 'README.md'))] : []),
    own('distribution', site.tree(subject)),
    own('vcs', site.model(subject.id)),
    ...(described.licenseFile === null ? [] : [own('license', site.file(subject, described.licenseFile))]),
  ];
}

const papers = ({ papers: named, doi }: Description): readonly Reference[] => [
  ...(named?.value ?? []).map((paper) => ({
    reference: {
      type: 'documentation',
      url: `https://arxiv.org/abs/${paper.split('/').map(encoded).join('/')}`,
    },
    stated: named,
  })),
  ...(doi === null
    ? []
    : [
        {
          reference: {
            type: 'documentation',
            url: `https://doi.org/${doi.value.split('/').map(encoded).join('/')}`,
            comment: 'DOI',
          },
          stated: doi,
        },
      ]),
];

/** Code that the card links and that was looked up. */
const code = ({ facts }: Report): readonly Reference[] =>
  (valueOf(facts.codeRepositories) ?? []).flatMap(({ url, state }) => {
    const address = webAddress(url);
    if (address === null) return [];
    return [
      {
        reference: {
          type: 'source-distribution',
          url: address,
          comment: `named in the card; looked up: ${state}`,
        },
        stated: null,
      },
    ];
  });

/** The presence of a signature file says nothing of what it signs; what was looked into is told with its outcome. */
function signatures({ subject, facts }: Report, { files }: Description): readonly Reference[] {
  const site = siteOf(subject.hub);
  const checked = checkedSignatures(facts);
  return (files?.value ?? []).flatMap((file) => {
    if ((!file.signature && !checked.has(file.path)) || site === null) return [];
    const reference = given({
      type: 'electronic-signature',
      url: site.file(subject, file.path),
      comment: safeText(signatureComment(checked.get(file.path))),
      hashes: hashesOf(file),
    });
    return [{ reference, stated: files }];
  });
}
