import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{VERSION,retry}from"./chunk-PLGX5HX7.js";import"./chunk-5NU5CIEG.js";import"./chunk-5G7YCSMN.js";import"./chunk-BPRDZRUY.js";export{VERSION,retry};
