import { isDocumentNumber, parseDocumentNumber } from '@dondoc/domain';
import type { CalendarDay } from '@dondoc/event-sourcing';

/** The next number of each agency, year and series: Decree 30/2020/NĐ-CP, article 15. */
export class NumberBook {
  private readonly last = new Map<string, number>();
  private readonly series = new Map<string, string>();

  /**
   * The next number, as it is printed.
   * @param shape the number with `{n}` in the place of its digits: `{n}/QĐ-UBND`, `{n}-CT/TU`
   */
  next(agencyId: string, on: CalendarDay, shape: string): string {
    const key = `${agencyId} ${on.slice(0, 4)} ${this.seriesOf(shape)}`;
    const number = (this.last.get(key) ?? 0) + 1;
    this.last.set(key, number);
    return shape.replace('{n}', String(number).padStart(2, '0'));
  }

  private seriesOf(shape: string): string {
    const known = this.series.get(shape);
    if (known !== undefined) return known;
    const read = parseDocumentNumber(shape.replace('{n}', '1'));
    if (!isDocumentNumber(read)) throw new Error(`${shape} is not the shape of a number: ${read.message.en}`);
    this.series.set(shape, read.series);
    return read.series;
  }
}
