import type { Sentence } from '../words/sentence.ts';

/** Things at home, which no reminder can be meant by. */
const DEVICE =
  /^(?:turn|switch|dim|put|set|lower|raise)\b.*\b(?:lights?|lamps?|heating|heater|radiators?|thermostat|tv|television|fan|oven|boiler|music|kettle|air con\w*|ac|printer|computer|volume|blinds|temperature)\b/;
const STATE_OF =
  /^(?:all |the )?(?:kettle|(?:hall|porch|garden|kitchen|bathroom|bedroom|garage|outside|hallway|landing|office|shed|patio) lights?|lights?|lamps?|heating|heater|music|tv|telly|fan|radio|volume|blinds|aircon|ac|air con\w*|thermostat|radiators?)(?: [^ ]+){0,2}? (?:on|off|up|down|louder|quieter|to \d+)\b/;
/** What runs, shines or opens by itself once it is switched. */
const MACHINE =
  '(?:lights?|lighting|lamps?|fairy lights|heating|heaters?|radiators?|thermostat|boiler|immersion|air (?:purifier|con\\w*)|dehumidifier|humidifier|aircon|ac|fans?|ventilation|tv|telly|television|projector|radio|speakers?|stereo|music|playlist|kettle|oven|hob|stove|grill|toaster|microwave|coffee (?:machine|maker)|espresso machine|percolator|slow cooker|rice cooker|bread (?:machine|maker)|air fryer|dishwasher|washing machine|washer|tumble dryer|dryer|washing|laundry|(?:robot )?(?:vacuum(?: cleaner)?|hoover|mop|mower|lawnmower)|roomba|(?:garage|front|back|side) (?:door|gate)|garage|gates?|blinds?|shutters?|curtains?|awning|skylight|sprinklers?|irrigation|drip line|pond pump|hot tub|jacuzzi|sauna|pool heater|fireplace|electric blanket|towel rail|underfloor|doorbell|cameras?|burglar alarm|house alarm|alarm system|router|wi - fi|wifi|printer|computer|pc|server|volume|temperature|hot water|feeder|incubator|greenhouse vents?|kiln|3d printer|sewing machine)';
const SWITCHED = new RegExp(
  `^(?:turn|switch|dim|put|set|lower|raise|start|stop|run|get|fire up|warm up|preheat|pre - heat|heat(?: up)?|cool|shut|close|open|lock|unlock|draw|boil|charge|power|kick off|activate|deactivate|arm|disarm|crank|pause|unplug|brew|begin|mute|trigger|fill|empty) (?:that |up |down |on |off |out )*(?:(?:my|our|the|both|all|every|some|this|that|a|an) )*(?:[^ ]+ ){0,3}?${MACHINE}\\b`,
);
/** "have the heating on by six", "make sure the garage is shut". */
const KEPT = new RegExp(
  `^(?:have|get|keep|leave|make sure|ensure|see to it|be sure|see)(?: that)? (?:[^ ]+ ){0,3}?${MACHINE} (?:(?:is|are|gets?|goes|be|comes?|go|turns?) )?(?:on|off|shut|closed|open|locked|unlocked|running|warm|hot|ready|switched|turned|up|down|at \\d+)\\b`,
);
const CAR =
  /^(?:warm(?: up)?|start|pre ?- ?heat|preheat|heat(?: up)?|cool(?: down)?|defrost|charge|lock|unlock|precondition) (?:up )?(?:my|our|the) (?:car|van|truck)\b/;
/** What somebody comes to do to a thing, or where it is to be put. */
const MENDED =
  /\b(?:fixed|repaired|serviced|cleaned|replaced|delivered|installed|collected|checked|inspected|to (?:the|my|our|a)|in (?:the|my|our) (?:attic|shed|van|car|loft|cellar|cupboard)|on (?:the|my|our) (?:list|shelf))\b/;

/** "lights off in the den": how a thing at home is to be. */
export function isStateOfDevice(norm: string): boolean {
  return STATE_OF.test(norm);
}

/** To what it is to be set, which nobody is reminded of: "the thermostat to 21". */
const SET_TO =
  /^(?:set|turn|put|lower|raise|bring|crank|get)\b.*\b(?:heating|heater|radiators?|thermostat|boiler|air con\w*|aircon|ac|temperature|oven|fridge|freezer|volume)\b.* to \d{1,3}(?! ?(?:am|pm|:|o'clock|minutes|hours|tomorrow|today|tonight)\b)(?: |$)/;

/** True of an order to switch something at home; with a time beside it only where it is `asked` of Alfred. */
export function switchesDevice(norm: string, asked: boolean, timed: boolean): boolean {
  if (DEVICE.test(norm) && (asked || !timed)) return true;
  if (SET_TO.test(norm)) return true;
  return asked && (SWITCHED.test(norm) || KEPT.test(norm) || CAR.test(norm)) && !MENDED.test(norm);
}

/** True of an order with a "please" or a "for me" in it. */
export function asksPolitely({ norm }: Sentence): boolean {
  return /\b(?:please|pls|plz|for (?:me|us))\b|, (?:ta|thanks|thx|cheers|thank you)(?: [.!])*$/.test(norm);
}
