// What the hub's lists do without loading a page: more files, and the state of /models.
(() => {
  const copyOf = (article, { id, downloads, likes, lastModified, authorData }) => {
    const card = article.cloneNode(true);
    card.querySelector('a').setAttribute('href', `/${id}`);
    card.querySelector('header').title = id;
    card.querySelector('h4').textContent = id;
    card.querySelector('img').src = authorData.avatarUrl;
    const meta = card.querySelector('.meta');
    meta.textContent = `Updated ${lastModified.slice(0, 10)} • ${downloads} • ${likes}`;
    return card;
  };

  async function showState(url) {
    const { models, numTotalItems } = await (
      await fetch(`/models-json${url.search || '?'}&withCount=true`)
    ).json();
    const cards = document.querySelector('[data-target="ModelList"] .cards');
    const pattern = cards?.querySelector('article');
    if (!pattern) return;
    cards.replaceChildren(...models.map((model) => copyOf(pattern, model)));
    document.querySelector('[data-target="ModelList"] .count').textContent = String(numTotalItems);
    document.documentElement.dataset.listState = url.search;
  }

  async function loadMore(button) {
    const list = button.closest('ul');
    const island = button.closest('[data-target="ViewerIndexTreeList"]');
    const next = list.dataset.next ?? JSON.parse(island.dataset.props).nextURL;
    const answer = await fetch(next);
    const pattern = [...list.querySelectorAll('li.grid')].find((row) =>
      row.querySelector('a[href*="/blob/"]'),
    );
    for (const entry of await answer.json()) button.closest('li').before(rowOf(pattern, entry));
    const link = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    if (link) list.dataset.next = link;
    else button.closest('li').remove();
  }

  function rowOf(pattern, { path, size, lastCommit }) {
    const row = pattern.cloneNode(true);
    const [, base, verb] = /^(.*?)\/(blob|resolve)\//.exec(
      row.querySelector('a[href*="/blob/"]').getAttribute('href'),
    );
    const revision = row
      .querySelector('a[href*="/blob/"]')
      .getAttribute('href')
      .slice(`${base}/${verb}/`.length)
      .split('/')[0];
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    row.querySelector('a[href*="/blob/"]').href = `${base}/blob/${revision}/${encoded}`;
    row.querySelector('a[href*="/blob/"] span').textContent = path.split('/').pop();
    row.querySelector('a[download]').href = `${base}/resolve/${revision}/${encoded}?download=true`;
    row.querySelector('a[download] span').textContent = `${size} Bytes`;
    row.querySelector('.commit span').textContent = lastCommit.title;
    return row;
  }

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const more = event.target.closest('[data-load-more]');
    if (more) loadMore(more);
    const link = event.target.closest('[data-state-link]');
    if (!link) return;
    event.preventDefault();
    const url = new URL(link.href);
    history.pushState({ pageId: 'models', pageState: url.search }, '', url);
    showState(url);
  });
  addEventListener('popstate', () => {
    if (location.pathname === '/models') showState(new URL(location.href));
  });
})();
