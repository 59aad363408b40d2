import type { FormRule } from 'antd';

/** A rule of a form that one question decides; what is missing is said in these words. */
export const rule = <Value>(isRight: (value: Value | undefined) => boolean, message: string): FormRule => ({
  validator: (_, value: Value | undefined) =>
    isRight(value) ? Promise.resolve() : Promise.reject(new Error(message)),
});
