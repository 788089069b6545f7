/** Puts a broken part in the place of one of the store's own, for every module that asks for it but the broken one. */
import { registerHooks } from 'node:module';

/** `part`: a file of src/store; `broken`: the URL of the module that stands for it, and itself imports the real one. */
export function replace(part: string, broken: string): void {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const wanted = found.url.endsWith(`/src/store/${part}`) && context.parentURL !== broken;
      return wanted ? { ...found, url: broken } : found;
    },
  });
}
