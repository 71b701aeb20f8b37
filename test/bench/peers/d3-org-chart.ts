/** d3-org-chart with everyone expanded. */
import { OrgChart } from 'd3-org-chart';
import { CARD, cardMarkup, managerInTheMiddle, type DrawPeer } from './peer.ts';

export const drawD3OrgChart: DrawPeer = (host, people) => {
  const chart = new OrgChart()
    .container(host)
    .data(people.map((person) => ({ ...person, parentId: person.managerId ?? '' })))
    .nodeWidth(() => CARD.width)
    .nodeHeight(() => CARD.height)
    .nodeContent(({ data }) => cardMarkup(data))
    .duration(0)
    .initialExpandLevel(100)
    .svgHeight(window.innerHeight)
    .render();
  return {
    show(view) {
      if (view === 'fit') chart.fit({ animate: false });
      else chart.setCentered(managerInTheMiddle(people).id).render();
    },
  };
};
