/** What an article can be filed under: a small fixed tree. A listing may stand at any place of it, a branch included. */
import { registerEnumType } from 'type-graphql';

interface Place {
  readonly description: string;
  /** The branch that it is part of; none for a branch of the trunk. */
  readonly within?: string;
}

const tree = {
  FASHION: { description: 'Clothes and what is worn with them.' },
  CLOTHES: { description: 'Clothes.', within: 'FASHION' },
  KIMONO: { description: 'Kimono, obi and their accessories.', within: 'FASHION' },
  BAGS_AND_SHOES: { description: 'Bags and shoes.', within: 'FASHION' },
  WATCHES_AND_JEWELLERY: { description: 'Watches and jewellery.', within: 'FASHION' },
  HOME: { description: 'What stands in a home.' },
  FURNITURE: { description: 'Furniture.', within: 'HOME' },
  TABLEWARE: { description: 'Ceramics, lacquer and other tableware.', within: 'HOME' },
  APPLIANCES: { description: 'Household appliances.', within: 'HOME' },
  ELECTRONICS: { description: 'Computers, cameras, audio.' },
  COMPUTERS: { description: 'Computers and their parts.', within: 'ELECTRONICS' },
  CAMERAS: { description: 'Cameras and lenses.', within: 'ELECTRONICS' },
  AUDIO: { description: 'Audio equipment.', within: 'ELECTRONICS' },
  CULTURE: { description: 'Books, music, games, art.' },
  BOOKS: { description: 'Books and magazines.', within: 'CULTURE' },
  MUSIC: { description: 'Records, discs and instruments.', within: 'CULTURE' },
  GAMES_AND_TOYS: { description: 'Games and toys.', within: 'CULTURE' },
  ART_AND_ANTIQUES: { description: 'Art and antiques.', within: 'CULTURE' },
  SPORTS: { description: 'Sports and outdoors.' },
  OTHER: { description: 'What fits nowhere else.' },
} as const satisfies Readonly<Record<string, Place>>;

export type Category = keyof typeof tree;

const places = Object.entries<Place>(tree) as [Category, Place][];

/** The category's name for each of its names, as an enum of the schema. */
export const Category = Object.fromEntries(places.map(([name]) => [name, name]));
registerEnumType(Category, {
  name: 'Category',
  description: 'What an article is filed under. To ask for a branch asks for all that is part of it.',
  valuesConfig: Object.fromEntries(
    places.map(([name, { description, within }]) => [
      name,
      { description: within ? `${description} Part of ${within}.` : description },
    ]),
  ),
});

/** A category with all that is part of it. */
export function withParts(category: Category): Category[] {
  const parts = places.filter(([, { within }]) => within === category).flatMap(([name]) => withParts(name));
  return [category, ...parts];
}
