import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{checkFrontMatter,pageEdits,planFrontMatter,writePages}from"./chunk-R2Y6ODRA.js";import"./chunk-JB3JNXO4.js";import"./chunk-LFK2DEKB.js";import"./chunk-5FOEMJ7H.js";import"./chunk-BPRDZRUY.js";export{checkFrontMatter,pageEdits,planFrontMatter,writePages};
