import type { Section } from '../section.ts';
import { contentHeight } from '../theme.ts';
import { gap } from '../blocks.ts';

/** The table of contents fills itself from the headings that ask for a place in it. */
export const contents: Section = {
  id: 'contents',
  title: 'Inhalt',
  part: 'front',
  pages: (model) => [
    {
      running: 'Inhalt',
      content: [
        {
          toc: {
            title: { text: 'Inhalt', style: 'h1', headlineLevel: 1 },
            numberStyle: 'tocNumber',
          },
        },
        ...(model.fields.length > 0 ? [gap(Math.min(18, contentHeight)), pictureNote(model.fields.length)] : []),
      ],
    },
  ],
};

function pictureNote(fields: number) {
  return {
    text: `Zum Titelbild: Jedes Quadrat steht für eines der ${fields} Handlungsfelder, der Reihe nach von links oben. Je größer das Viertel, desto höher ist der Anteil der Maßnahmen, die im Plan oder abgeschlossen sind.`,
    style: 'note',
  };
}
