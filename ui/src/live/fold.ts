/** How a shown room takes in news, exactly as `RoomView::fold` in the program does. Pure. */
import type { CardDots, News, PersonDots, PersonView, RoomView } from "../protocol/protocol";

/** The room with everything of a push in it; a push that holds nothing new leaves it the same. */
export function foldRoom(room: RoomView, seq: number, news: readonly News[]): RoomView {
  if (seq <= room.seq) return room;
  return { ...news.reduce(foldNews, room), seq };
}

/** The room with one piece of news in it. */
export function foldNews(room: RoomView, news: News): RoomView {
  switch (news.news) {
    case "person":
      return { ...room, people: put(room.people, news.person) };
    case "nobody_ready":
      return { ...room, people: room.people.map((one) => (one.ready ? { ...one, ready: false } : one)) };
    case "gone":
      return { ...room, people: room.people.filter(({ id }) => id !== news.person) };
    case "stage":
      return { ...room, stage: news.stage, now: news.now };
    case "own":
      return { ...room, own: put(room.own, news.card) };
    case "own_gone":
      return { ...room, own: room.own.filter(({ id }) => !news.cards.includes(id)) };
    case "answer":
      return { ...room, answer: news.says };
    case "dots":
      return { ...room, dots: [...room.dots.filter(isNot(news.dots)), news.dots].filter(hasCards) };
    case "dots_gone":
      return { ...room, dots: [] };
    case "counted":
      return { ...room, counted: count(room.counted, news.cards) };
    case "over":
      return room;
  }
}

function isNot({ person }: PersonDots) {
  return (other: PersonDots) => other.person !== person;
}

function hasCards({ cards }: PersonDots) {
  return cards.length > 0;
}

/** The counts with new ones in them; a card without any is left out. */
function count(counted: readonly CardDots[], cards: readonly CardDots[]): CardDots[] {
  const others = counted.filter((one) => cards.every(({ card }) => card !== one.card));
  return [...others, ...cards.filter(({ dots }) => dots > 0)];
}

function put<T extends Pick<PersonView, "id">>(all: readonly T[], one: T): T[] {
  const isThere = all.some(({ id }) => id === one.id);
  return isThere ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one];
}
