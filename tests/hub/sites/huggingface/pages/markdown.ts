import { escape } from './html';

/** A model card as the hub shows it. Lines that start with `<div` are kept as they are; all else is escaped. */
export function markdown(text: string): string {
  const html: string[] = [];
  let list: string[] = [];
  let code: string[] | undefined;
  const endList = (): void => {
    if (list.length > 0) html.push(`<ul>${list.map((item) => `<li>${item}</li>`).join('')}</ul>`);
    list = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) {
      if (code) html.push(`<pre><code>${escape(code.join('\n'))}</code></pre>`);
      code = code ? undefined : [];
    } else if (code) {
      code.push(line);
    } else if (line.startsWith('- ')) {
      list.push(inline(line.slice(2)));
    } else {
      endList();
      const heading = /^(#{1,3}) (.*)$/.exec(line);
      if (heading) html.push(headingHtml(heading[1]?.length ?? 1, heading[2] ?? ''));
      else if (line.startsWith('<div')) html.push(line);
      else if (line.trim() !== '') html.push(`<p>${inline(line)}</p>`);
    }
  }
  endList();
  return html.join('\n');
}

function headingHtml(level: number, text: string): string {
  const anchor = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `<h${level} class="relative group flex items-baseline"><a id="${anchor}" class="header-link" href="#${anchor}" rel="nofollow"></a><span>${escape(text)}</span></h${level}>`;
}

function inline(text: string): string {
  return escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\((https:\/\/[^)\s]+)\)/g, '<a href="$2" rel="nofollow">$1</a>');
}
