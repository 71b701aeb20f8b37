/** All repositories: in what state the portfolio is, how the whole of it stands, and the table. */
import { useApp } from '../../state/store.ts';
import { EmptyPortfolio } from './empty-portfolio.tsx';
import { PortfolioHeader } from './table/portfolio-header.tsx';
import { PortfolioNotes } from './table/portfolio-notes.tsx';
import classes from './portfolio.module.css';
import { RepositoryTable } from './table/repository-table.tsx';
import { useAllRows } from './table/use-rows.ts';

export function RepositoriesPart() {
  const isEmpty = useApp((state) => state.portfolio.repositories.length === 0);
  return isEmpty ? <EmptyPortfolio /> : <Filled />;
}

function Filled() {
  const all = useAllRows();
  return (
    <div className={classes['repositories'] ?? ''}>
      <PortfolioNotes />
      <PortfolioHeader all={all} />
      <RepositoryTable all={all} />
    </div>
  );
}
