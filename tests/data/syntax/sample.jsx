const App = () => <div className="app" onClick={() => go(1)}>It's if and for {value}</div>;
if (a < b) { render(<App />, root); } // end
