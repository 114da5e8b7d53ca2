import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{slugOf}from"./chunk-ZAXW5ILE.js";import"./chunk-OTO2B5GT.js";import"./chunk-TEMSZIW6.js";import"./chunk-5FOEMJ7H.js";import"./chunk-BPRDZRUY.js";export{slugOf};
