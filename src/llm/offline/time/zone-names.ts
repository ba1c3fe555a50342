/** Time zone abbreviations and what they mean to those who use them. */
const SHORT: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  zulu: 'UTC',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  bst: 'Europe/London',
  wet: 'Europe/Lisbon',
  west: 'Europe/Lisbon',
  eet: 'Europe/Helsinki',
  eest: 'Europe/Helsinki',
  msk: 'Europe/Moscow',
  est: 'America/New_York',
  edt: 'America/New_York',
  et: 'America/New_York',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  ct: 'America/Chicago',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  ist: 'Asia/Kolkata',
  jst: 'Asia/Tokyo',
  kst: 'Asia/Seoul',
  sgt: 'Asia/Singapore',
  hkt: 'Asia/Hong_Kong',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  awst: 'Australia/Perth',
  acst: 'Australia/Adelaide',
  nzst: 'Pacific/Auckland',
  nzdt: 'Pacific/Auckland',
  sast: 'Africa/Johannesburg',
};

/** Places that are no city of the zone list, or are called otherwise. */
const PLACES: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  'eastern standard': 'America/New_York',
  'us eastern': 'America/New_York',
  'east coast': 'America/New_York',
  central: 'America/Chicago',
  'us central': 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  'us pacific': 'America/Los_Angeles',
  'west coast': 'America/Los_Angeles',
  greenwich: 'UTC',
  'central european': 'Europe/Berlin',
  nyc: 'America/New_York',
  ny: 'America/New_York',
  boston: 'America/New_York',
  washington: 'America/New_York',
  miami: 'America/New_York',
  atlanta: 'America/New_York',
  philadelphia: 'America/New_York',
  austin: 'America/Chicago',
  dallas: 'America/Chicago',
  houston: 'America/Chicago',
  texas: 'America/Chicago',
  la: 'America/Los_Angeles',
  sf: 'America/Los_Angeles',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  california: 'America/Los_Angeles',
  'san diego': 'America/Los_Angeles',
  montreal: 'America/Toronto',
  ottawa: 'America/Toronto',
  calgary: 'America/Edmonton',
  rio: 'America/Sao_Paulo',
  'rio de janeiro': 'America/Sao_Paulo',
  brasilia: 'America/Sao_Paulo',
  'buenos aires': 'America/Argentina/Buenos_Aires',
  uk: 'Europe/London',
  british: 'Europe/London',
  england: 'Europe/London',
  edinburgh: 'Europe/London',
  manchester: 'Europe/London',
  irish: 'Europe/Dublin',
  ireland: 'Europe/Dublin',
  german: 'Europe/Berlin',
  germany: 'Europe/Berlin',
  munich: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  cologne: 'Europe/Berlin',
  french: 'Europe/Paris',
  france: 'Europe/Paris',
  lyon: 'Europe/Paris',
  spain: 'Europe/Madrid',
  barcelona: 'Europe/Madrid',
  portugal: 'Europe/Lisbon',
  porto: 'Europe/Lisbon',
  italy: 'Europe/Rome',
  milan: 'Europe/Rome',
  geneva: 'Europe/Zurich',
  basel: 'Europe/Zurich',
  netherlands: 'Europe/Amsterdam',
  dutch: 'Europe/Amsterdam',
  kiev: 'Europe/Kyiv',
  moscow: 'Europe/Moscow',
  israel: 'Asia/Jerusalem',
  'tel aviv': 'Asia/Jerusalem',
  'abu dhabi': 'Asia/Dubai',
  india: 'Asia/Kolkata',
  indian: 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  'new delhi': 'Asia/Kolkata',
  bangalore: 'Asia/Kolkata',
  bengaluru: 'Asia/Kolkata',
  chennai: 'Asia/Kolkata',
  hyderabad: 'Asia/Kolkata',
  pune: 'Asia/Kolkata',
  china: 'Asia/Shanghai',
  beijing: 'Asia/Shanghai',
  shenzhen: 'Asia/Shanghai',
  japan: 'Asia/Tokyo',
  osaka: 'Asia/Tokyo',
  korea: 'Asia/Seoul',
  vietnam: 'Asia/Ho_Chi_Minh',
  hanoi: 'Asia/Ho_Chi_Minh',
  canberra: 'Australia/Sydney',
  'new zealand': 'Pacific/Auckland',
  wellington: 'Pacific/Auckland',
  'cape town': 'Africa/Johannesburg',
  hawaii: 'Pacific/Honolulu',
};

let cities: Map<string, string> | undefined;

/** City names of all zones the runtime knows, in lower case. */
function cityZones(): Map<string, string> {
  if (!cities) {
    cities = new Map();
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const city = zone.split('/').at(-1)?.replaceAll('_', ' ').toLowerCase();
      if (city && zone.includes('/')) cities.set(city, zone);
    }
  }
  return cities;
}

/** The zone of a place in lower case ("new york", "uk"); undefined when it is none we know. */
export function zoneOfPlace(place: string): string | undefined {
  if (Object.hasOwn(PLACES, place)) return PLACES[place];
  return cityZones().get(place) ?? zoneOfShort(place);
}

/** The zone of an abbreviation in lower case ("cet"); undefined when it is none we know. */
export function zoneOfShort(short: string): string | undefined {
  return Object.hasOwn(SHORT, short) ? SHORT[short] : undefined;
}
