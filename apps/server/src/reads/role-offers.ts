import type { OfferOf } from '@dondoc/domain';
import type { ReadContext } from '../http/read-route.js';

/** What state and actor leave open, less what the role table closes. */
export const roleOffers = <Act extends string>(
  offers: readonly OfferOf<Act>[],
  { installation: { access }, actor }: ReadContext,
): OfferOf<Act>[] =>
  offers.map((offer) => {
    const refused = offer.open ? access.refusalOf(offer.command, actor) : undefined;
    if (!refused) return offer;
    const { command, label } = offer;
    return { command, label, open: false, code: refused.code, sentence: refused.sentence };
  });
