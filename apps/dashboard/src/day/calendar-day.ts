const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** `2020-02-29`, and no `2020-02-30`: an address is typed by hand, too. Tests a text as a regular expression does. */
export const CALENDAR_DAY = {
  test: (text: string): boolean => {
    if (!FORM.test(text)) return false;
    const at = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  },
};
