import { statSync } from 'node:fs';
import { assess } from '../../../utils/report/assess';
import type { Report } from '../../../utils/report/report';
import { UsageError } from '../exit';
import { reasonOf } from '../walk/steps';
import { modelOfFolder, withFolder } from './local';

/** The report on a local copy of a model: what its bytes and texts say; nothing is asked. Throws `UsageError`. */
export async function assessFolder(folder: string, model?: string): Promise<Report> {
  const isFolder = (): boolean => {
    try {
      return statSync(folder).isDirectory();
    } catch (error) {
      throw new UsageError(`${folder} cannot be read: ${reasonOf(error)}`);
    }
  };
  if (!isFolder()) throw new UsageError(`${folder} is no folder: plimsoll inspect reads single files`);
  return assess(await withFolder(modelOfFolder(folder, model), folder), 'hub', Date.now());
}
