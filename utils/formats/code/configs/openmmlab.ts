import type { Family, KeyRule } from './contract';
import { textOf, textsOf, fieldsOf } from './values';

/** Modules that are imported when the configuration is read (`import_custom_modules` is on by default). */
const customImports: KeyRule = (value, _place, tell) => {
  const { imports = value } = { imports: fieldsOf(value).get('imports') };
  for (const module of textsOf(imports)) tell.name(module, 'imported');
};

const base: KeyRule = (value, _place, tell) => {
  // Projects keep what their configurations share in a folder beside them.
  for (const path of textsOf(value)) tell.opens(path, 'usual');
};

/** MMEngine’s and detectron2’s configurations: modules, plugins and further files (facts/LOADERS §4). */
export const openmmlabFamily: Family = {
  keys: {
    custom_imports: customImports,
    plugin_dir: (value, _place, tell) => {
      const folder = textOf(value);
      if (folder !== null) tell.add('custom-code', 'suspicious', 'plugin_dir', folder);
    },
    _base_: base,
    _BASE_: base,
  },
};
