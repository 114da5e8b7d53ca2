import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{slugify}from"./chunk-OTO2B5GT.js";import{asciiSlug,idOf,isAscii}from"./chunk-LFK2DEKB.js";function slugOf(text){return idOf(text,isAscii(text)?asciiSlug:beginning=>slugify(beginning,{decamelize:!1}))}export{slugOf};
