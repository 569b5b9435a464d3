/** A value that is a program: what it is taken for, and nothing about what it would do. */
export type CodeKind = 'python' | 'shell' | 'html';

/** Longer values are documents (a whole tokenizer, a list of tags), which may well quote code. */
const TEXT_LIMIT = 8192;

// Statements at the start of a line or after `;`: prose has neither `import os;` nor a call of these there.
const PYTHON =
  /(?:^|[\n;])\s*(?:import\s+(?:os|sys|subprocess|socket|ctypes|pty|shutil|importlib|pickle|builtins)\b\s*(?:$|[\n;,])|from\s+[\w.]+\s+import\s+[\w*]+\s*(?:$|[\n;])|(?:os|subprocess|builtins)\.\w+\s*\(|(?:exec|eval|__import__)\s*\()/;
// A command with a flag or an argument only a shell takes, at the start or after a separator.
const SHELL =
  /(?:^|[\n;|]|&&)\s*(?:rm\s+-\w*[rf]\w*\s+\S|chmod\s+[0-7+]\S*\s+\S|(?:curl|wget)\s+(?:-\S+\s+)*["']?https?:|(?:ba|z|da)?sh\s+-c\s|nc\s+-\w*e\s)/; // prettier-ignore
const HTML = /<script[\s>]|javascript:/i;

/** Whether a metadata text is itself a program: loaders ignore it, but it has no business there. */
export function codeIn(text: string): CodeKind | null {
  if (text.length > TEXT_LIMIT) return null;
  if (PYTHON.test(text)) return 'python';
  if (SHELL.test(text)) return 'shell';
  return HTML.test(text) ? 'html' : null;
}
