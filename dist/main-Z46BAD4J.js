import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{main,run}from"./chunk-LFK2DEKB.js";import"./chunk-5FOEMJ7H.js";import"./chunk-BPRDZRUY.js";export{main,run};
