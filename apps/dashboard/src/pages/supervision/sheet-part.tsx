import type { PersonBody } from '@dondoc/api';
import type { ReactNode } from 'react';
import { useAgencies } from '../../agency/agencies.js';

export type Row = readonly [label: string, value: ReactNode];

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A part of a sheet; rows without a value are left out. */
export function Part({ id, title, rows }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className="facts">
        {rows
          .map(([label, value], place) => ({ label, value, place }))
          .filter(({ value }) => Boolean(value))
          .map(({ label, value, place }) => (
            <div key={place}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** People as a sheet names them. */
export function People({ people }: { readonly people: readonly PersonBody[] }) {
  const { nameOf } = useAgencies();
  return (
    <ul className="plain-list">
      {people.map(({ name, title, agencyId }) => (
        <li key={`${name} ${title}`}>
          <strong>{name}</strong>, {title}
          {agencyId && <span className="note"> ({nameOf(agencyId)})</span>}
        </li>
      ))}
    </ul>
  );
}
