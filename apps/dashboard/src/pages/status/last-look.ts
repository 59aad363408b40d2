import { useEffect, useState } from 'react';
import { daysBefore } from '../../day/printed.js';
import { useSession } from '../../session/session.js';

const A_WEEK = 7;

/** The day on which this person last looked here, before today; a week ago at the first look. */
export const useLastLook = (today: string): string => {
  const account = useSession()?.me.account.id ?? '';
  const key = `dondoc.looked.${account}`;
  const [last] = useState(() => {
    const days = (localStorage.getItem(key) ?? '').split(' ');
    return days.findLast((day) => day !== '' && day < today) ?? daysBefore(today, A_WEEK);
  });
  useEffect(() => {
    localStorage.setItem(key, last === today ? today : `${last} ${today}`);
  }, [key, last, today]);
  return last;
};
