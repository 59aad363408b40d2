import { Button, Space } from 'antd';
import { useWords } from '../words/language.js';
import { DayField } from './day-field.js';
import { usePrinted, useDay } from './day.js';

/** Which day the figures are of, and the way to another one. */
export function DayBar() {
  const words = useWords();
  const { day, today, isPast, setDay } = useDay();
  const printed = usePrinted();
  return (
    <div className="day-bar">
      <Space wrap>
        <span>{words.day.asOf}</span>
        <span className="not-printed">
          <DayField value={day} onChange={setDay} label={words.day.asOf} clearable={false} />
        </span>
        <strong className="printed-only">{printed.day(day)}</strong>
        {isPast && (
          <Button className="not-printed" onClick={() => setDay(undefined)}>
            {words.day.toToday}
          </Button>
        )}
      </Space>
      {isPast && (
        <p className="note not-printed">
          {(day > today ? words.day.future : words.day.past)(printed.day(day))}
        </p>
      )}
    </div>
  );
}
