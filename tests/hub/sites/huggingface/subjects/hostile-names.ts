import { subject } from './build';
import { languageModel, plain, stateDict, weights } from './files';
import { owners } from './owners';

const RIGHT_TO_LEFT = '\u202E';
const tensors = languageModel(8, 1, 'F32');

export const hostileNames = subject({
  title: 'Markup, right-to-left overrides and emoji in names, account and card',
  id: 'emoji-lab/names-that-bite',
  owner: owners.emoji,
  downloads: 3,
  likes: 1,
  cardData: {
    license: 'mit',
    license_name: '"><script>document.title="broken"</script>',
    language: ['en'],
    tags: ['<img src=x onerror=alert(1)>', '🦆', `safe${RIGHT_TO_LEFT}elkcip`],
    base_model: 'a/<svg/onload=alert(1)>',
  },
  config: { model_type: '</script><script>document.title="broken"</script>' },
  tensors,
  files: [
    stateDict(`model${RIGHT_TO_LEFT}srosnetefas.bin`),
    weights('<img src=x onerror=alert(1)>.safetensors', tensors),
    weights('weights 🦆 ünï.safetensors', tensors),
    plain('quotes"and\'more&amp;.txt', 'quotes\n'),
    plain('100%.json', '{}\n'),
    plain('what?now#then.json', '{}\n'),
    plain('folder with spaces/ok.txt', 'ok\n'),
  ],
  card: `# Names <b>that</b> bite ${RIGHT_TO_LEFT}!

<div><h1 class="flex">emoji-lab/<em>names</em> 🦆</h1><a href="/models?license=license:apache-2.0"><div class="tag tag-white"><span>License: apache-2.0</span></div></a></div>

The quick <script>alert(1)</script> fox & the "lazy" dog. 日本語 العربية 🏳️‍🌈
`,
});
