// A thread of `npm run inspect`: it has no loader of TypeScript of its own.
import { register } from 'tsx/esm/api';

register();
await import('../cli/src/main.ts');
