import { chooseHome } from './routes/choose-home.ts';
import { readReminding } from './routes/read-reminding.ts';
import { setLocale } from './routes/set-locale.ts';
import { setReminding } from './routes/set-reminding.ts';
import { setReviewing } from './routes/set-reviewing.ts';

/** What is asked where the user sets how Tend is. */
export const settingsRoutes = { chooseHome, readReminding, setLocale, setReminding, setReviewing };
