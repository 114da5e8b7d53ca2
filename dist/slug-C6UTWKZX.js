import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{slugOf}from"./chunk-KTLBSLDC.js";import"./chunk-OTO2B5GT.js";import"./chunk-LFK2DEKB.js";import"./chunk-5FOEMJ7H.js";import"./chunk-BPRDZRUY.js";export{slugOf};
