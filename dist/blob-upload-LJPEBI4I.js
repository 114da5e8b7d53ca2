import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{LARGEST_BLOB,blobId,contentOf,textId,uploadBlob}from"./chunk-JYMBYUKZ.js";import"./chunk-YYGJEJ4X.js";import"./chunk-LFK2DEKB.js";import"./chunk-5FOEMJ7H.js";import"./chunk-BPRDZRUY.js";export{LARGEST_BLOB,blobId,contentOf,textId,uploadBlob};
