import { stable } from '../../../content/digest';
import type { Owner } from './contract';

type OwnerInput = Omit<Owner, '_id' | 'avatarUrl' | 'name'>;

/** As the hub's ids do, this one begins with the seconds of its making. */
function objectId(name: string, createdAt: string): string {
  const seconds = Math.floor(Date.parse(createdAt) / 1000).toString(16);
  return seconds.padStart(8, '0') + stable(`owner:${name}`, 16);
}

const DAY_MS = 86_400_000;

/** The accounts that must be young stay young, whenever the tests run. */
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

function owner(name: string, input: OwnerInput): Owner {
  return {
    _id: objectId(name, input.createdAt),
    name,
    avatarUrl: `/avatars/${stable(`avatar:${name}`, 32)}.svg`,
    ...input,
  };
}

const org = (name: string, fullname: string, followerCount: number, rest: Partial<OwnerInput> = {}): Owner =>
  owner(name, { type: 'org', fullname, followerCount, createdAt: '2022-05-11T08:00:00.000Z', ...rest });

const user = (name: string, fullname: string, followerCount: number, rest: Partial<OwnerInput> = {}): Owner =>
  owner(name, {
    type: 'user',
    fullname,
    followerCount,
    createdAt: '2021-09-03T14:20:00.000Z',
    isPro: false,
    ...rest,
  });

/** Every account of the replica hub. */
export const owners = {
  lanternLabs: org('lantern-labs', 'Lantern Labs', 11376, {
    plan: 'team',
    isVerified: true,
    details: 'Small language models in the open',
  }),
  northwind: org('northwind-ai', 'Northwind AI', 842),
  googleBert: org('google-bert', 'BERT community', 2140, { isVerified: false }),
  haruki: user('haruki-dev', 'Haruki Sato', 27),
  polarstack: org('polarstack', 'Polarstack', 5210, { plan: 'enterprise', isVerified: true }),
  quantcellar: user('quantcellar', 'Quant Cellar', 3904, { isPro: true }),
  meridian: org('meridian-research', 'Meridian Research', 48210, { plan: 'enterprise', isVerified: true }),
  brookworks: org('brookworks', 'Brookworks', 316),
  quietfox: user('quietfox', 'quietfox', 4),
  tidal: org('tidal-ai', 'Tidal AI', 7733, { plan: 'team' }),
  soundhollow: org('soundhollow', 'Sound Hollow', 950),
  freeweights: user('free-weights-hub', 'Free Weights', 2, { createdAt: daysAgo(23) }),
  freshpaint: user('freshpaint', 'Fresh Paint', 61),
  chorus: org('chorus-speech', 'Chorus Speech', 508, { plan: 'academia' }),
  mohsenLike: user('mohsen-like', 'noor', 0, { createdAt: '2023-09-02T20:06:34.000Z' }),
  glasswing: org('glasswing', 'Glasswing', 12, { createdAt: daysAgo(21) }),
  toolbox: user('toolbox-ml', 'Toolbox ML', 133),
  emoji: user('emoji-lab', '<b onclick="x()">Mallory</b> 🦆 \u202Egnitset\u202C', 1),
  newcomer: user('newcomer2026', 'newcomer2026', 0, { createdAt: daysAgo(2) }),
  museum: org('museum-of-ml', 'Museum of Machine Learning', 2201, { plan: 'academia', isVerified: true }),
  openai: org('openai', 'OpenAI', 61000, { plan: 'enterprise', isVerified: true }),
  openwater: org('openwater', 'Openwater', 1893, { isVerified: true, details: 'Open science at sea' }),
  deckhand: user('deckhand', 'Deckhand', 88),
  yunhai: org('yunhai', '云海实验室', 640),
  converter: user('weights-convert-bot', 'Weights conversion bot', 190),
} as const;
