import calendar from './calendars/vietnam.json' with { type: 'json' };
import ladder from './ladders/default.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import succession from './succession/ho-chi-minh-city.json' with { type: 'json' };

export * from './settings.js';

/** Data that people edit; whoever uses a file checks it with the schema of its own library. */
export const calendarFile: unknown = calendar;
export const ladderFile: unknown = ladder;
export const rolesFile: unknown = roles;
export const hoChiMinhCityFile: unknown = succession;
