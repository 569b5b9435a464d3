/**
 * Characters of a README that are read, front matter apart. The longest of 200 well-known cards has 83 000: long cards
 * are long by the scores in their front matter.
 */
export const README_LIMIT = 256 * 1024;

/**
 * Characters of front matter that go to the YAML parser (hostile ones cost up to 5 ms per 1000). Real ones without their
 * `model-index` have up to 15 000, by a long `extra_gated_prompt`.
 */
export const FRONT_MATTER_LIMIT = 24 * 1024;

/** Lines of front matter for the YAML parser; a card for 1100 languages has 1200. */
export const FRONT_MATTER_LINES = 2000;

/** Brackets and braces that front matter may open; real ones have fewer than 100. */
export const FRONT_MATTER_BRACKETS = 500;

/** Characters of front matter above which its `model-index` is left out: scores by the hundred, told elsewhere too. */
export const MODEL_INDEX_LIMIT = 16 * 1024;

/** So often may one YAML value stand for another one. Cards have no use for it; bombs need many. */
export const ALIAS_LIMIT = 20;

/** Values in the front matter: a bound for what its copy costs. */
export const VALUE_LIMIT = 20_000;

/** Deepest nesting of front matter that is copied; `model-index` has eight. */
export const DEPTH_LIMIT = 16;

/** Lines that are read, front matter apart; the longest real card has 1500. */
export const LINE_COUNT_LIMIT = 20_000;

/** Characters of one line; what is longer is no prose (data URLs, minified HTML). */
export const LINE_LIMIT = 16 * 1024;

/** Characters of one block: a paragraph this long is cut in two, so that no pattern runs over more. */
export const BLOCK_LIMIT = 16 * 1024;

/** Rows of one table; longer ones are lists of results, of which the first tell what they are. */
export const ROW_LIMIT = 400;

/** Cells of one row. */
export const CELL_LIMIT = 64;

/** Blocks of one card, tables counted once; a list of 1100 languages is the longest real one. */
export const BLOCK_COUNT_LIMIT = 4000;

/** Sentences and rows of one card that are asked for statements: each costs some 50 µs. The longest real one has 1240. */
export const PASSAGE_LIMIT = 1500;

/** Brackets open at once; deeper ones are taken for text. */
export const BRACKET_LIMIT = 32;

/** Characters of an address. */
export const URL_LIMIT = 2000;

/** Links of one block: each is held against the ends of its sentences. */
export const BLOCK_LINK_LIMIT = 200;

/** Sections kept: the longest real card has 120. */
export const SECTION_LIMIT = 300;

/** Links kept: the longest real card has 260. */
export const LINK_LIMIT = 600;

/** Statements kept in all, and of one topic with one word: rules read the first, people no more than that. */
export const STATEMENT_LIMIT = 300;
export const STATEMENTS_PER_TOPIC = 12;

/** Statements that name training data: a real card lists some 30 sources, each with its link. */
export const SOURCE_STATEMENTS = 48;

/** Bases kept: a merge of many models names some 20. */
export const BASE_LIMIT = 32;

/** Names in one statement. */
export const NAME_LIMIT = 24;

/** Characters of an extract, a title, a context. */
export const EXTRACT_LIMIT = 200;
