import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Poverty() {
  const [period, setPeriod] = useState('2024');
  const follow = ({ detail }) => detail.period && setPeriod(detail.period);
  return (
    <>
      <tiendo-trend indicator="poverty-rate" area="20" from="2016" to="2025" ontiendo-select={follow} />
      <tiendo-comparison indicator="poverty-rate" area="20" period={period} />
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Poverty />);
