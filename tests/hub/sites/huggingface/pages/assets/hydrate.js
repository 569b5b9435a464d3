// Plays the hub's hydration: `hydrate`, `rerender` and `after` in the query set what happens when.
(() => {
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  const number = (name, usual) => (/^\d+$/.test(query.get(name) ?? '') ? Number(query.get(name)) : usual);
  const served = document.createElement('template');
  served.innerHTML = JSON.parse(document.getElementById('replica-served').textContent);
  const fresh = (node) => document.importNode(node, true);

  // The card's author may write what looks like an island; the hub's own script knows better.
  const islandsIn = (scope) =>
    [...scope.querySelectorAll('.SVELTE_HYDRATER')].filter(
      (island) => !island.closest('.model-card-content'),
    );

  function isAsServed(live, original) {
    if (live.childNodes.length !== original.childNodes.length) return false;
    return [...original.childNodes].every((node, index) => node.isEqualNode(live.childNodes[index]));
  }

  function hydrate() {
    const originals = islandsIn(served.content);
    const islands = islandsIn(document);
    const broken = originals.filter(
      (original, index) => !islands[index] || !isAsServed(islands[index], original),
    );
    if (broken.length > 0) {
      root.dataset.brokenIslands = broken.map((island) => island.dataset.target).join(' ');
      for (const main of document.querySelectorAll('main')) main.replaceChildren();
      root.dataset.hydration = 'broken';
      return;
    }
    originals.forEach((original, index) => islands[index].replaceChildren(...fresh(original).childNodes));
    root.dataset.hydration = 'done';
    if (query.has('rerender')) setTimeout(rerender, number('rerender', number('after', 500)));
  }

  function rerender() {
    if (query.get('rerender') === 'main') {
      const main = document.querySelector('main');
      main.replaceChildren(...fresh(served.content.querySelector('main')).childNodes);
    } else {
      const originals = islandsIn(served.content);
      islandsIn(document).forEach((island, index) => island.replaceWith(fresh(originals[index])));
    }
    root.dataset.renders = String(Number(root.dataset.renders ?? 1) + 1);
  }

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest('[data-theme-toggle]')) {
      const dark = root.classList.toggle('dark');
      document.cookie = `theme=${dark ? 'dark' : 'light'};path=/;max-age=31536000`;
    }
  });

  const start = () => setTimeout(hydrate, number('hydrate', 150));
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
})();
