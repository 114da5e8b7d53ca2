const id=351,ids=[351],modules={61351:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__),__webpack_require__.d(__webpack_exports__,
{context:()=>context,getOctokit:()=>getOctokit});var _context_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(37157),_utils_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(85555);const context=new _context_js__WEBPACK_IMPORTED_MODULE_0__.
o;function getOctokit(token,options,...additionalPlugins){const GitHubWithPlugins=_utils_js__WEBPACK_IMPORTED_MODULE_1__.gq.plugin(...additionalPlugins);return new GitHubWithPlugins((0,_utils_js__WEBPACK_IMPORTED_MODULE_1__.
EG)(token,options))}})};export{id,ids,modules};
