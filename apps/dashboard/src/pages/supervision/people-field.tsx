import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { PersonBody } from '@dondoc/api';
import { Button, Input, Select } from 'antd';
import { useAgencies } from '../../agency/agencies.js';
import { matches } from '../../words/folded.js';
import { useWords } from '../../words/language.js';

interface PeopleFieldProps {
  readonly id?: string;
  readonly value?: readonly Partial<PersonBody>[];
  readonly onChange?: (value: readonly Partial<PersonBody>[]) => void;
}

/** People named in a session sheet: name, position and agency of each. */
export function PeopleField({ id, value = [{}], onChange }: PeopleFieldProps) {
  const words = useWords();
  const { options } = useAgencies();
  const amend = (place: number, change: Partial<PersonBody>) =>
    onChange?.(value.map((person, at) => (at === place ? { ...person, ...change } : person)));
  return (
    <div className="people">
      {value.map((person, place) => {
        const which = words.supervision.person(place + 1);
        return (
          // the place is the identity: rows are only added at the end, and a removed row's fields are controlled
          <div key={place} role="group" aria-label={which} className="person">
            <Input
              {...(place === 0 && id !== undefined && { id })}
              aria-label={`${words.supervision.name}, ${which}`}
              placeholder={words.supervision.name}
              value={person.name}
              onChange={({ target }) => amend(place, { name: target.value })}
            />
            <Input
              aria-label={`${words.supervision.position}, ${which}`}
              placeholder={words.supervision.position}
              value={person.title}
              onChange={({ target }) => amend(place, { title: target.value })}
            />
            <Select<string>
              aria-label={`${words.supervision.agency}, ${which}`}
              placeholder={words.supervision.agency}
              showSearch={{ filterOption: matches }}
              value={person.agencyId ?? null}
              options={options}
              onChange={(agencyId) => amend(place, { agencyId })}
            />
            {value.length > 1 && (
              <Button
                icon={<DeleteOutlined />}
                aria-label={words.supervision.removePerson(person.name ?? which)}
                onClick={() => onChange?.(value.filter((_, at) => at !== place))}
              />
            )}
          </div>
        );
      })}
      <Button icon={<PlusOutlined />} onClick={() => onChange?.([...value, {}])}>
        {words.supervision.addPerson}
      </Button>
    </div>
  );
}

/** The rows that somebody filled in. */
export const namedPeople = (people: readonly Partial<PersonBody>[] = []): PersonBody[] =>
  people.flatMap(({ name = '', title = '', agencyId }) =>
    name.trim() === '' && title.trim() === '' ? [] : [{ name, title, ...(agencyId && { agencyId }) }],
  );
