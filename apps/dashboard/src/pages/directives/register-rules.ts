import type { CitationBody, Signing } from '@dondoc/api';
import type { FormRule } from 'antd';

/** A rule of a form that one question decides; what is missing is said in these words. */
export const rule = <Value>(isRight: (value: Value | undefined) => boolean, message: string): FormRule => ({
  validator: (_, value: Value | undefined) =>
    isRight(value) ? Promise.resolve() : Promise.reject(new Error(message)),
});

export const isSigned = (signing: Partial<Signing> | undefined): boolean => signing?.postId !== undefined;

export const isCited = (basis: readonly CitationBody[] | undefined): boolean =>
  (basis ?? []).every(({ words }) => words.trim() !== '');

export const areNamed = (
  list: readonly { readonly label: string; readonly content: string }[] | undefined,
): boolean => (list ?? []).every(({ label, content }) => label.trim() !== '' && content.trim() !== '');
