import type { Facts } from '../../facts/facts';
import type { PublisherFact } from '../../facts/publisher';
import type { Report } from '../../report/report';
import { valueOf, type Grounding, type Slot, type Source } from '../../model/slot';
import { commitId, type CommitId } from '../../model/subject';
import type { HubSite, Task } from '../../hubs/contract';
import { siteOf } from '../../hubs/sites';
import { splitId } from '../addresses';
import { isoFrom } from '../times';
import { ancestorsOf, type Ancestor } from './ancestors';
import { datasetsOf, type DescribedDataset } from './datasets';
import { filesOf, type DescribedFile } from './files';
import { namedByIds, namedLicenses, type NamedLicense } from './licenses';

/** A value with how it is known and where it was read. */
export interface Stated<Value> {
  readonly value: Value;
  readonly grounding: Grounding;
  readonly source: Source;
}

/** A report's facts as bills of materials want them; null and empty lists stand for what is not known. */
export interface Description {
  readonly id: string;
  readonly owner: string | null;
  readonly name: string;
  readonly commit: CommitId | null;
  readonly revision: string;
  readonly publisher: Stated<PublisherFact> | null;
  readonly task: Stated<Task> | null;
  readonly architectureFamily: Stated<string> | null;
  readonly architecture: Stated<string> | null;
  readonly parameters: Stated<number> | null;
  readonly declared: Stated<readonly NamedLicense[]> | null;
  /** True when the record was read and declares no licence; false also when nothing was read. */
  readonly declaresNone: boolean;
  /** By our own reading of the licence text, when it is a known one unchanged. */
  readonly concluded: Stated<NamedLicense> | null;
  readonly licenseFile: string | null;
  readonly datasets: Stated<readonly DescribedDataset[]> | null;
  readonly ancestors: Stated<readonly Ancestor[]> | null;
  readonly files: Stated<readonly DescribedFile[]> | null;
  readonly filesComplete: boolean;
  readonly papers: Stated<readonly string[]> | null;
  readonly doi: Stated<string> | null;
  /** `2026-06-01T00:00:00Z`. */
  readonly created: Stated<string> | null;
  readonly modified: Stated<string> | null;
}

/** The first tag that names a task of the hub; null when none does. */
const taskIn = (tags: readonly string[], site: HubSite | null): Task | null =>
  tags.map((tag) => site?.taskOf(tag)).find((task) => task) ?? null;

export function describe(report: Report): Description {
  const { facts, subject } = report;
  return {
    ...splitId(subject.id),
    id: subject.id,
    commit: commitId(subject.revision),
    revision: subject.revision,
    publisher: stated(facts.publisher, (publisher) => publisher),
    task: claimed(stated(facts.tags, (tags) => taskIn(tags, siteOf(subject.hub)))),
    architectureFamily:
      stated(facts.architecture, ({ modelType }) => modelType) ??
      stated(facts.weightsRecord, ({ gguf }) => gguf?.architecture ?? null),
    architecture: stated(facts.architecture, ({ classes }) => classes[0] ?? null),
    parameters: stated(facts.weightsRecord, ({ safetensors }) => safetensors?.parameters ?? null),
    declared: stated(facts.license, (license) => some(namedLicenses(license))),
    declaresNone: facts.license.state === 'collected' && namedLicenses(facts.license.value).length === 0,
    concluded: stated(facts.licenseText, ({ match, id }) =>
      match === 'same' && id !== null ? (namedByIds([id])[0] ?? null) : null,
    ),
    licenseFile: valueOf(facts.license)?.file || null,
    datasets: either(facts.datasets, facts.linkedDatasets, some(datasetsOf(facts))),
    ancestors: either(facts.baseModels, facts.chain, some(ancestorsOf(facts))),
    files: stated(facts.files, () => some(filesOf(facts))),
    filesComplete: valueOf(facts.files)?.complete ?? false,
    papers: stated(facts.papers, some),
    doi: stated(facts.doi, (doi) => doi),
    created: stated(facts.createdAt, isoFrom),
    modified: modifiedOf(facts),
  };
}

/** When the revision was made: the commit's own date before the repository's. */
const modifiedOf = ({ headCommit, lastModified }: Facts): Stated<string> | null =>
  stated(headCommit, ({ date }) => isoFrom(date)) ?? stated(lastModified, isoFrom);

const some = <Item>(list: readonly Item[]): readonly Item[] | null => (list.length > 0 ? list : null);

/** The slot's ground and source with what `read` takes from its value; null when there is nothing. */
function stated<Fact, Value>(slot: Slot<Fact>, read: (fact: Fact) => Value | null): Stated<Value> | null {
  const value = slot.state === 'collected' ? read(slot.value) : null;
  if (slot.state !== 'collected' || value === null) return null;
  return { value, grounding: slot.grounding, source: slot.source };
}

/** The hub's record shows the tags; what they say is the author's word. */
const claimed = <Value>(value: Stated<Value> | null): Stated<Value> | null =>
  value && { ...value, grounding: 'declared' };

/** A value that two slots tell of: the naming one, which is the claim, comes first. */
const either = <Value>(
  naming: Slot<unknown>,
  looked: Slot<unknown>,
  value: Value | null,
): Stated<Value> | null => stated(naming, () => value) ?? stated(looked, () => value);
