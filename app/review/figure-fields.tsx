import type { FieldsProps } from './fact-form.tsx'
import { Field } from './field.tsx'

/** The fields of a figure: what, where, when, how much, how sure. */
export function FigureFields({ fields, at, set, words, lists }: FieldsProps) {
  const { field } = words
  const indicator = lists.indicators.find(({ code }) => code === fields.indicator)
  const chooseIndicator = (code: string) => {
    set('indicator', code)
    set('breakdown', '_T')
    const usual = lists.indicators.find((one) => one.code === code)?.unit
    if (usual && fields.unit === '') set('unit', usual)
  }
  const isCompared = fields.base !== '' || /^(?:growth|pct|index|multiple|change)/.test(fields.measure ?? '')
  return (
    <>
      <Field
        {...at('indicator')}
        label={field.indicator}
        choices={lists.indicators}
        none={words.choose}
        onChange={chooseIndicator}
        wide
      />
      {indicator && indicator.breakdowns.length > 0 && (
        <Field {...at('breakdown')} label={field.breakdown} choices={[{ code: '_T', words: '—' }, ...indicator.breakdowns]} />
      )}
      <Field {...at('value')} label={field.value} />
      <Field {...at('valueHigh')} label={field.valueHigh} />
      <Field {...at('unit')} label={field.unit} choices={lists.units} none={words.choose} />
      <Field {...at('qualifier')} label={field.qualifier} choices={lists.qualifiers} />
      <Field {...at('area')} label={field.area} choices={lists.areas} none={words.choose} />
      <Field {...at('timePeriod')} label={field.timePeriod} />
      <Field {...at('collect')} label={field.collect} choices={lists.collects} />
      <Field {...at('measure')} label={field.measure} choices={lists.measures} />
      <Field {...at('scenario')} label={field.scenario} choices={lists.scenarios} />
      <Field {...at('obsStatus')} label={field.obsStatus} choices={lists.obsStatuses} />
      <Field {...at('priceBasis')} label={field.priceBasis} choices={lists.priceBases} />
      {isCompared && (
        <>
          <Field {...at('base')} label={field.base} choices={lists.bases} none={words.choose} />
          <Field {...at('basePeriod')} label={field.basePeriod} />
        </>
      )}
      {fields.measure === 'rank' && (
        <>
          <Field {...at('rankOf')} label={field.rankOf} />
          <Field {...at('amongVi')} label={`${field.among} (vi)`} />
          <Field {...at('amongEn')} label={`${field.among} (en)`} />
        </>
      )}
      <Field {...at('textVi')} label={field.textVi} long />
      <Field {...at('textEn')} label={field.textEn} long />
    </>
  )
}
