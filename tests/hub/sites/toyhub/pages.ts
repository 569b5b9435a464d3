import type { Reply } from '../../contract';
import { record } from './api';
import { models, type ToyModel } from './subjects';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function document(title: string, body: string, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<title>${escape(title)} | Toyhub</title>
		<link rel="icon" href="data:," />
		<style>body { font: 16px sans-serif; max-width: 60rem; margin: 2rem auto }</style>
	</head>
	<body>${body}</body>
</html>
`,
  };
}

export function modelPage(model: ToyModel): Reply {
  const data = escape(JSON.stringify(record(model)));
  return document(
    model.id,
    `<header id="model" data-record="${data}"><h1>${escape(model.id)}</h1></header>
<main><p>${escape(model.title)}</p></main>`,
  );
}

export const homePage = (): Reply =>
  document('Models', models.map(({ id }) => `<p><a href="/${id}">${escape(id)}</a></p>`).join(''));

export const notFoundPage = (): Reply => document('Not found', '<h1>Not found</h1>', 404);
