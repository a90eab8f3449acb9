/** Runs before anything is painted: `?theme=` says how this page looks, else what was chosen in this browser, else the system. */
export const themeScript = `try{var t=new URLSearchParams(location.search).get("theme")||localStorage.getItem("barycenter:theme");if(t=="light"||t=="dark")document.documentElement.dataset.theme=t}catch(e){}`;
