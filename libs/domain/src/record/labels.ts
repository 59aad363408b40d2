import { refusal } from '@dondoc/event-sourcing';

/** Two items carry one label. Details: label. */
export const labelTwice = refusal<{ label: string }>('label-twice', 'rule', ({ label }) => ({
  vi: `Có hai mục cùng ký hiệu “${label}”; hãy đặt ký hiệu khác nhau.`,
  en: `Two items carry the label "${label}"; give each its own.`,
}));

/** What stands more than once, the first time that it comes again. */
export const firstTwice = <Value>(values: readonly Value[]): Value | undefined =>
  values.find((value, index) => values.indexOf(value) < index);

/** People point at an item by its label, so no two of a document share one. */
export const checkLabels = (items: readonly { readonly label: string }[]): void => {
  const label = firstTwice(items.map((item) => item.label));
  if (label !== undefined) throw labelTwice({ label });
};
