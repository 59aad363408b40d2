import type { Rejected, Sentence } from '@dondoc/event-sourcing';

interface Named<Act extends string> {
  readonly command: Act;
  readonly label: Sentence;
}

/** A command as a screen offers it: open, or closed with the reason. Rules that need body or other streams are not asked here. */
export type OfferOf<Act extends string> =
  | (Named<Act> & { readonly open: true })
  | (Named<Act> & { readonly open: false; readonly code: string; readonly sentence: Sentence });

/** Offers every act that has a label: closed where something refuses it. */
export const offersOf = <Act extends string>(
  labels: Readonly<Record<Act, Sentence>>,
  refusalOf: (act: Act) => Rejected | undefined,
): readonly OfferOf<Act>[] =>
  (Object.keys(labels) as Act[]).map((command) => {
    const label = labels[command];
    const refused = refusalOf(command);
    return refused
      ? { command, label, open: false, code: refused.code, sentence: refused.sentence }
      : { command, label, open: true };
  });
