import { z } from 'zod';
import { parseIsoDate, type PlainDate } from '../plain-date.ts';

const name = z.string().trim().min(1);
const code = z.string().regex(/^[A-Z0-9][A-Z0-9.]*$/, 'code');
const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'colour');

const day = z.string().transform((text, context): PlainDate => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseIsoDate(text) : undefined;
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'date' });
  return z.NEVER;
});

/** What the city chose itself carries no mark; what this project made up for the demonstration says so. */
const isExample = z.boolean().default(false);

const actionGoal = z.strictObject({ code, name, example: isExample });

const mainGoal = z.strictObject({ code, name, example: isExample, actionGoals: z.array(actionGoal).min(1) });

const field = z.strictObject({ code, name, summary: name, mainGoals: z.array(mainGoal).min(1) });

const directorate = z.strictObject({ code, name, example: isExample });

const office = z.strictObject({
  code,
  name,
  directorate: code,
  example: isExample,
  /** Codes under which the office reported before this organisation took effect. */
  formerly: z.array(code).default([]),
});

const organisation = z.strictObject({
  validFrom: day,
  source: name.optional(),
  directorates: z.array(directorate).min(1),
  offices: z.array(office).min(1),
});

const reporting = z.strictObject({
  title: name,
  periodFrom: day,
  /** Stichtag: the day the figures speak of. */
  reportingDate: day,
  /** Last day on which a workbook counts as in time. */
  deadline: day,
  councilDate: day.optional(),
  paperNumber: name.optional(),
});

/** The concept file, `konzept.yaml`: what the council adopted and how the city reports on it. */
export const conceptSchema = z.strictObject({
  schema: z.literal(1),
  city: z.strictObject({
    name,
    office: z.strictObject({
      name,
      street: name,
      town: name,
      email: name.optional(),
      phone: name.optional(),
      onBehalfOf: name,
    }),
  }),
  concept: z.strictObject({ title: name, adoptedOn: day, adoptedBy: name, mandate: name, steering: name }),
  history: z.array(z.strictObject({ date: name, event: name })).default([]),
  fields: z.array(field).min(1),
  guidelines: z.array(z.strictObject({ code, name, text: name, example: isExample })).min(1),
  targetGroups: z.array(z.strictObject({ code, name })).min(1),
  organisation: z.array(organisation).min(1),
  reporting: z.strictObject({
    /** Five fields as cron knows them, in the city's own time. */
    schedule: name,
    timezone: name,
    calendar: z.array(reporting).min(1),
  }),
  council: z.strictObject({
    paperType: name,
    originator: name,
    route: z.array(z.strictObject({ body: name, role: name })).min(1),
  }),
  disclosure: z.strictObject({
    /** Counts of people below this are not published; 3 suppresses 1 and 2. */
    threshold: z.int().min(0).max(20),
    secondary: z.boolean(),
    roundTo: z.union([z.literal(0), z.literal(5)]),
  }),
  look: z.strictObject({ primary: colour, secondary: colour, accent: colour, example: isExample }),
});

export type ConceptData = z.infer<typeof conceptSchema>;
export type Field = ConceptData['fields'][number];
export type MainGoal = Field['mainGoals'][number];
export type ActionGoal = MainGoal['actionGoals'][number];
export type Organisation = ConceptData['organisation'][number];
export type Office = Organisation['offices'][number];
export type Directorate = Organisation['directorates'][number];
export type Reporting = ConceptData['reporting']['calendar'][number];
