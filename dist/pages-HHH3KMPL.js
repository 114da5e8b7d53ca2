import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{checkFrontMatter,pageEdits,planFrontMatter,writePages}from"./chunk-MBHK7ZET.js";import"./chunk-ZFRP5GRA.js";import"./chunk-TEMSZIW6.js";import"./chunk-5FOEMJ7H.js";import"./chunk-BPRDZRUY.js";export{checkFrontMatter,pageEdits,planFrontMatter,writePages};
