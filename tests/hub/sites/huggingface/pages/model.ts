import type { Call, Reply } from '../../../contract';
import { snapshotAt } from '../../../repository/revisions';
import { subjects } from '../subjects';
import type { Subject } from '../subjects/contract';
import { modelHeader } from './header';
import { escape, icon, island, type Dialect } from './html';
import { document } from './layout';
import { markdown } from './markdown';
import { modelProps } from './props';
import { bytes, grouped, parameters } from './words';

/** /{id}: the model card page. */
export function modelPage(call: Call, dialect: Dialect, subject: Subject): Reply {
  const { when, none } = dialect;
  const banner = {
    classNames: 'mb-6 md:mb-4 mt-0',
    repoId: subject.id,
    repoType: 'model',
    minLevel: 'unsafe',
  };
  const left = `<section class="pt-8 border-gray-100 md:col-span-7 pb-24 relative break-words copiable-code-container">${when(0, island(dialect, 'UnsafeBanner', banner, none))} ${none} ${island(dialect, 'RepoCodeCopy', {}, '<div></div>')} ${none} <div class="relative md:mt-2">${island(dialect, 'SideNavigation', { titleTree: [] }, none)} ${island(dialect, 'Hydrater', { targetSelector: '.model-card-content' })} <div class="model-card-content prose">${cardHtml(subject)}</div></div></section>`;
  const main = `${modelHeader(dialect, subject, 'modelCard')} <div class="container relative columns">${left} ${rightColumn(dialect, subject)}</div>`;
  const path = `/${subject.id}`;
  return document(call, dialect, { kind: 'ModelPage', title: `${subject.id} · Hugging Face`, path, main });
}

function cardHtml(subject: Subject): string {
  if (subject.card !== '') return markdown(subject.card);
  return '<p class="empty">No model card</p>';
}

function rightColumn(dialect: Dialect, subject: Subject): string {
  const { when, none, anchor } = dialect;
  const downloads = `<div class="downloads"><dl><dt>Downloads last month</dt> <dd>${grouped(subject.downloads)}</dd> ${none}</dl> <svg class="model-graph" aria-hidden="true" viewBox="0 0 200 40" preserveAspectRatio="none"><path d="${graph(subject)}"></path></svg></div> <div class="divider-column-vertical"></div>`;
  const tensors =
    subject.safetensors || subject.gguf
      ? when(0, `${tensorsIsland(dialect, subject)} <div class="divider-column-vertical"></div>`)
      : none;
  const widget = { widgetData: { model: modelProps(subject, dialect.generation) }, isLoggedIn: false };
  const provider = `<div class="provider"><span class="font-semibold">Inference Providers</span><p>This model isn't deployed by any Inference Provider.</p></div>`;
  return `<section class="pt-8 border-gray-100 md:col-span-5 md:pb-24 md:pl-6 md:border-l order-first md:order-none side">${downloads} ${tensors} ${island(dialect, 'InferenceWidget', widget, provider)} <div class="divider-column-vertical"></div> ${modelTree(subject)}${anchor}</section>`;
}

function tensorsIsland(dialect: Dialect, subject: Subject): string {
  const { safetensors, gguf, files } = subject;
  const model = modelProps(subject, dialect.generation);
  const props = {
    modelId: subject.id,
    ...(safetensors ? { safetensors } : {}),
    ...(gguf ? { gguf } : {}),
    isGated: subject.gated !== false,
    query: {},
    model,
  };
  const fact = (label: string, value: string): string =>
    `<div class="fact"><div>${label}</div><div>${escape(value)}</div></div>`;
  const total = safetensors?.total ?? gguf?.total ?? 0;
  const kind = safetensors
    ? fact('Tensor type', Object.keys(safetensors.parameters).join(' · '))
    : fact('Architecture', gguf?.architecture ?? '');
  const sizes = gguf
    ? files
        .filter((file) => file.path.endsWith('.gguf'))
        .map((file) => fact(file.path.replace(/^.*-(\w+)\.gguf$/, '$1'), bytes(file.size)))
    : [];
  const html = `<div class="facts"><div class="facts-title">${icon('shield')} ${safetensors ? 'Safetensors' : 'GGUF'}</div> ${fact('Model size', `${parameters(total)} params`)} ${kind} ${dialect.each(sizes)}</div>`;
  return island(dialect, safetensors ? 'ModelTensorsParams' : 'ModelGGUF', props, html);
}

function modelTree(subject: Subject): string {
  const rows = [
    ['Adapters', 'adapter'],
    ['Finetunes', 'finetune'],
    ['Merges', 'merge'],
    ['Quantizations', 'quantized'],
  ].map(([label = '', relation = '']) => {
    const tag = `base_model:${relation}:${subject.id}`;
    const count = subjects.filter((other) => other.tags.includes(tag)).length;
    return count === 0
      ? ''
      : `<li><span>${label}</span><a href="/models?other=${tag}">${count} model${count === 1 ? '' : 's'}</a></li>`;
  });
  const base = subject.cardData['base_model'];
  const parent =
    typeof base === 'string'
      ? `<li><span>Base model</span><a href="/${escape(encodeURI(base))}">${escape(base)}</a></li>`
      : '';
  const head = snapshotAt(subject, 'main')?.commit.id.slice(0, 7) ?? '';
  return `<h2 class="tree-title">Model tree for <span class="font-mono">${escape(subject.id)}</span></h2><ul class="model-tree" data-head="${head}">${parent}${rows.join('')}<li><span>This model</span><span class="font-mono">${escape(subject.id)}</span></li></ul>`;
}

function graph(subject: Subject): string {
  const points = Array.from({ length: 21 }, (_, index) => {
    const wave = Number.parseInt(subject._id.slice(index, index + 1), 16);
    return `${index * 10} ${(36 - index * 0.8 - wave).toFixed(1)}`;
  });
  return `M${points.join(' L')}`;
}
