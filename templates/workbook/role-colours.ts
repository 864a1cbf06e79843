import type { Role } from './column-role.ts';
import { legibleOn, type Palette } from './palette.ts';

export interface RoleColours {
  /** Under white text. */
  readonly header: string;
  /** Ground of the words above the header, and their colour. */
  readonly tint: string;
  readonly sign: string;
  /** Ground of the cells below; undefined is white. */
  readonly body: string | undefined;
}

export function roleColours(role: Role, palette: Palette): RoleColours {
  switch (role) {
    case 'coordination':
      return colours(palette.quiet, palette.quietTint, palette.quietTint);
    case 'renewed':
      return colours(palette.secondary, palette.secondaryTint, palette.secondaryTint);
    case 'check':
      return colours(palette.primary, palette.primaryTint, undefined);
  }
}

function colours(header: string, tint: string, body: string | undefined): RoleColours {
  return { header, tint, sign: legibleOn(tint, header), body };
}
