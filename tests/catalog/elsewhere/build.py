import re,yaml,collections
d='/tmp/more/e/'
s=open(d+'src.txt').read(); tot=0
for p in re.split(r'^@@ ',s,flags=re.M)[1:]:
    h,b=p.split('\n',1); n,r,g=h.split('|'); b=b.strip()
    rows=re.findall('⟦(.*?)⟧',b); t=re.sub('⟦.*?⟧','',b)
    # digits directly unlabelled
    segs=re.split('⟦.*?⟧',b)
    for sg in segs:
        nums=re.findall(r'[\d.]+',sg)
        if len(nums)>1: print(n,'multi',sg[-40:])
    out=[]
    for x in rows:
        f=x.split('|'); v,u,o=f[:3]; q='? ' if v[0]=='?' else ''; v=v.lstrip('?')
        bd='at_least' if v[0]=='>' else 'exact'; v=v.lstrip('>')
        ind=f[3] if len(f)>3 else '-'
        for a in o.split(' / '):
            if a not in t: print(n,'missing',a,x)
        float(v)
        out.append(f"  - '{q}{v} | {u} | {o} | {bd} | {ind}'")
    # value check
    for m in re.finditer(r'([\d.]+)(万|亿)?[^⟦\d]{0,14}⟦\??>?([\d.]+)\|',b):
        e=round(float(m[1])*{None:1,'万':1e4,'亿':1e8}[m[2] or None],4)
        if abs(e-float(m[3]))>.001: print(n,'value',m[0])
    open(d+n+'.md','w').write(f"---\ntitle: 虚构的工作报告（{r}）\nregion: {r.replace('人民法院','')}\ngenre: {g}\n---\n\n{t}\n")
    y="# Read before the program was run: value | unit | object / also right | bound | indicator (* is open). A line with ? may be found or not.\nfigures:\n"+'\n'.join(out)+'\n'
    open(d+n+'.yml','w').write(y); l=yaml.safe_load(y)['figures']; assert all(z.count(' | ')==4 for z in l)
    tot+=len(l); print(n,len(re.sub(r'\s','',t)),len(l))
print(tot)
