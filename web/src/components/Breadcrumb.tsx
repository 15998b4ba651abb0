interface Step {
  href?: string;
  text: string;
}

export function Breadcrumb({ steps }: { steps: Step[] }) {
  return (
    <p class="crumb">
      {steps.map((step, i) => (
        <>
          {i > 0 && <span class="slash">/</span>}
          {step.href ? <a href={step.href}>{step.text}</a> : <span>{step.text}</span>}
        </>
      ))}
    </p>
  );
}
