// Runs before the first paint, so that a chosen theme and language never flash.
import { savedLanguage, savedTheme } from './preferences';

const root = document.documentElement;
const theme = savedTheme();
if (theme) root.dataset['theme'] = theme;
root.lang = savedLanguage() === 'en' ? 'en' : 'zh-CN';
